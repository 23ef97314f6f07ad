from m import Base


class Added(Base):
    title = Base.seen
    size = 1

    def grow(self):
        return super().grow()
