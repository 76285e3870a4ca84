"""One file a feature, named after what the person does."""
