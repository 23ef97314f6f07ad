from package import Builder

__all__ = ["Html", "Gone"]


class Html(Builder):
    NAME = "html"
    features = ["html"]

    def feed(self):
        return "old html"


class Gone(Builder):
    NAME = "gone"
    features = ["html"]

    def feed(self):
        return "gone"
