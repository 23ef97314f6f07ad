import m


class Other(m.Base):
    def go(self):
        return "other " + super().go()
