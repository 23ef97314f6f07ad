from typing import TypedDict


class Movie(TypedDict):
    name: str


class Opt(Movie, total=False):
    year: int
