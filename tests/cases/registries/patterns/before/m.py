import router
from router import route


@route("/")
def index(request):
    return "old index"


@route("/shop", ("GET", "POST"), cached=True)
def shop(request):
    return "shop"


@route("/gone")
def gone(request):
    return "gone"


def plain(request):
    return "plain"


router.urlpatterns += [("/plain", plain), ("/lambda", lambda request: "lambda")]
