import app
import m

app.handle("hit")(m.hit)
