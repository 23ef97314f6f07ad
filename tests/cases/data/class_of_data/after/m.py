BASE = 50


class Gun:
    damage = BASE
    table = {"base": BASE}

    def hit(self, factor=BASE // 5):
        return self.damage * 2
