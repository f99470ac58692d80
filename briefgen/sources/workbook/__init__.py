"""Excel workbooks: cells as a reader of the sheet sees them."""
