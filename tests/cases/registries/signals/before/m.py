from signals import deleted, saved


@saved.connect
def on_saved():
    return "old saved"


@saved.connect
def gone():
    return "gone"


class Cache:
    def clear(self):
        return "old method"


cache = Cache()
saved.connect(cache.clear)


@deleted.connect
def on_deleted():
    return "deleted"
