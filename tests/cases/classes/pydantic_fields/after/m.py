from pydantic import BaseModel, Field


class Item(BaseModel):
    name: str
    price: float = 2.0
    tags: list[str] = Field(default_factory=list)

    def total(self):
        return self.price * 2


class Cart(BaseModel):
    items: list[Item] = []


C = Cart(items=[Item(name="a")])
