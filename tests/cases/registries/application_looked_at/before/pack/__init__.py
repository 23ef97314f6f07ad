from pack.app import application
