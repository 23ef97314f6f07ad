import hub

X = 2
hub.order["d"] = 4
hub.order.move_to_end("a")
del hub.order["b"]
hub.counts["c"] += 1
hub.groups["y"].append(1)
hub.groups["x"].append(2)
hub.recent.extend([3, 4])
hub.chain["c"] = 3
hub.stack.append(3)
hub.stack.top = 3
hub.settings["b"] = 2
hub.settings.name = "second"
hub.settings.more = []
hub.error.code = 2
hub.raw += b"c"
hub.tick.calls = hub.tick()
raise RuntimeError
