from pydantic import BaseModel


class Item(BaseModel):
    name: str

    def hello(self):
        return "old " + self.name
