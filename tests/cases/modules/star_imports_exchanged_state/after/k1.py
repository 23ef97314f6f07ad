lst = ["k1"]
table = {"k": 1}
own = ["k1"]
