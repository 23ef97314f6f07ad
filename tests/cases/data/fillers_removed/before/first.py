import hub

NAME = "a"
hub.note(NAME + "!")
hub.counts["all"] += 1
hub.counts[NAME.upper()] = 1
hub.settings.level += 1
hub.settings.tags.append(NAME * 2)
hub.flags |= {NAME + "?"}
hub.slots[0] += 1
hub.total += 1
hub.by_a = [1]
