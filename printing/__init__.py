"""Paper: pages decided as values, drawn as dots, sent to devices."""
