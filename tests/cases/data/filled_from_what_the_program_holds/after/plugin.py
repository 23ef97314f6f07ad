import hub
import rows

hub.load(rows.users)
hub.sessions["plugin"] = 2
