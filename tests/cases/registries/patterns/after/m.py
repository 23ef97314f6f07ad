import router
from router import route


@route("/")
def index(request):
    return "new index"


@route("/shop", ("GET",), cached=False)
def shop(request):
    return "shop"


@route("/about/(.*)")
def about(request):
    return "about"


def plain(request):
    return "new plain"


router.urlpatterns += [("/plain", plain), ("/lambda", lambda request: "new lambda"), ("/more", about)]
