DAMAGE = 1


def hit(amount=DAMAGE * 10):
    return amount


class Gun:
    def shot(self, amount=DAMAGE):
        return amount
