from pydantic import BaseModel, Field


class Item(BaseModel):
    name: str
    price: float = 1.0

    def total(self):
        return self.price


class Cart(BaseModel):
    items: list[Item] = []


C = Cart(items=[Item(name="a")])
