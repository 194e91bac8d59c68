"""Documents and pictures from addresses that anybody may give, without being turned against what is inside.

An address is resolved, every answer is checked, and the connection goes to an answer that was checked; the same again
for each redirect. Size, time, type and what is unpacked have limits.
"""
