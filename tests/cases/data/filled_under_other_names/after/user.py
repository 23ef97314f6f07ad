import stores
from stores import other, save

save(10)
stores.add(11)
other(12)
