def work(out):
    out.append("old")
