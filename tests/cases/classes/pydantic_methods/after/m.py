from pydantic import BaseModel


class Item(BaseModel):
    name: str

    def hello(self):
        return "new " + self.name

    @property
    def up(self):
        return self.name.upper()
