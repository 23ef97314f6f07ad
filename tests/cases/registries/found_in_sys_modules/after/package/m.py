from package import Builder

__all__ = ["Html", "Xml"]


class Html(Builder):
    NAME = "html5"
    features = ["html", "permissive"]

    def feed(self):
        return "new html"


class Xml(Builder):
    NAME = "xml"
    features = ["xml", "html"]

    def feed(self):
        return "xml"
