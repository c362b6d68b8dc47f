"""The demo office: believable data that each duty package contributes with its own ``demo.py``."""
