"""Kiosk and display board of the bidding room: paired browsers without a person (Perka LKPP 2/2010 Pasal 23(3))."""
