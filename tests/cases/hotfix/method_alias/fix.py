import player


def new_fire_func(self, target):
    return f"boom {target}"


player.Player.fire_func = new_fire_func
