from dataclasses import dataclass, field


@dataclass
class Base:
    a: int = 1


@dataclass
class P(Base):
    x: int = 2
