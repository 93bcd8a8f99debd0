"""What `fair-kiosk` does with a tablet's books, a module for each kind of errand."""
