from typing import TypedDict, NotRequired


class Movie(TypedDict):
    name: str
    id: int


class Opt(Movie, total=False):
    year: str
    z: NotRequired[int]
