import hub

NAME = "c"
hub.note(NAME + "!")
hub.counts["all"] += 100
hub.counts[NAME.upper()] = 100
hub.settings.level += 100
hub.settings.tags.append(NAME * 2)
hub.flags |= {NAME + "?"}
hub.slots[0] += 100
hub.total += 100
hub.by_c = [100]
