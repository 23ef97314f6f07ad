lst = ["k2"]
table = {"k": 2}
own = ["k2"]
