import extra
import m

m.f = extra.name
