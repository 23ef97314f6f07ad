import hub

NAME = "b"
hub.note(NAME + "!")
hub.counts["all"] += 10
hub.counts[NAME.upper()] = 10
hub.settings.level += 10
hub.settings.tags.append(NAME * 2)
hub.flags |= {NAME + "?"}
hub.slots[0] += 10
hub.total += 10
hub.by_b = [10]
