def work(out):
    out.append("new")
