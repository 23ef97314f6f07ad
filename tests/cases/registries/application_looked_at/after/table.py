from pack.app import application

PATHS = sorted(application.routes)
RULES = {path: view.__name__ for path, view in application.routes.items()}
