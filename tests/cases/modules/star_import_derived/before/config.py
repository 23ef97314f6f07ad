SPEED = 1


class Car:
    limit = SPEED * 10
