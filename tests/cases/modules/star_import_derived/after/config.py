SPEED = 7


class Car:
    limit = SPEED * 10
