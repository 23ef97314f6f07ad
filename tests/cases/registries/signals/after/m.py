from signals import deleted, saved


@saved.connect
def on_saved():
    return "new saved"


class Cache:
    def clear(self):
        return "new method"


cache = Cache()
saved.connect(cache.clear)


@saved.connect
@deleted.connect
def on_deleted():
    return "deleted"
