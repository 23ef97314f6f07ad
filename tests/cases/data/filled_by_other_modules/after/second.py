import hub

NAME = "bb"
hub.note(NAME + "!")
hub.counts["all"] += 20
hub.counts[NAME.upper()] = 20
hub.settings.level += 20
hub.settings.tags.append(NAME * 2)
hub.flags |= {NAME + "?"}
hub.slots[0] += 20
hub.total += 20
hub.by_bb = [20]
