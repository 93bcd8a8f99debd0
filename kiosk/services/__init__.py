"""What people do at the fair, one function each: values in, one transaction, a value out."""
