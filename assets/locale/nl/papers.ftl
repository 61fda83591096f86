# Papieren om te printen
