import re
from collections import namedtuple
from dataclasses import dataclass, field

Route = namedtuple("Route", "path view methods")


@dataclass
class Record:
    path: str
    view: object
    options: dict = field(default_factory=dict)


patterns = []
named = []
records = []
urlpatterns = []


def route(path, methods=("GET",), **options):
    def decorate(view):
        patterns.append((re.compile(path), view))
        named.append(Route(path, view, methods))
        records.append(Record(path, view, options))
        return view

    return decorate
