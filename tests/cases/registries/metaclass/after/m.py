from base import Base


class A(Base):
    def go(self):
        return "new"
