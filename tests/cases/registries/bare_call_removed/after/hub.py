H=[]
def on(f):
    H.append(f)
