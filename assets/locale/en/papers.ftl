# Papers to print
