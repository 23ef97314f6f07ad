import weakref


class Signal:
    def __init__(self, name):
        self.name = name
        self.receivers = {}

    def connect(self, receiver):
        if hasattr(receiver, "__self__"):
            key, ref = (id(receiver.__self__), id(receiver.__func__)), weakref.WeakMethod(receiver)
        else:
            key, ref = id(receiver), weakref.ref(receiver)
        self.receivers[key] = ref
        return receiver

    def send(self):
        return [receiver() for receiver in (ref() for ref in self.receivers.values()) if receiver is not None]


saved = Signal("saved")
deleted = Signal("deleted")
