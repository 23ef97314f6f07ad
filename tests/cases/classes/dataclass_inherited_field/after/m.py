from dataclasses import dataclass, field


@dataclass
class Base:
    a: int = 1
    b: list = field(default_factory=list)


@dataclass
class P(Base):
    x: int = 2
