"""What runs the case folders: reads them, plays them in processes of their own, compares with a fresh start."""
