-- Posts with a file; the pictures lie in the folder that BENCH_PICTURES names and are sent in turn.
dofile(os.getenv("BENCH_LUA") .. "/keys.lua")

local boundary = "moltgram-bench-boundary"
local bodies = {}
local folder = os.getenv("BENCH_PICTURES")
for i = 1, tonumber(os.getenv("BENCH_PICTURE_COUNT")) do
  local file = assert(io.open(folder .. "/" .. i .. ".jpg", "rb"))
  local bytes = file:read("*a")
  file:close()
  bodies[i] = "--" .. boundary .. "\r\n"
    .. 'Content-Disposition: form-data; name="caption"\r\n\r\nBench picture ' .. i .. "\r\n"
    .. "--" .. boundary .. "\r\n"
    .. 'Content-Disposition: form-data; name="image"; filename="' .. i .. '.jpg"\r\n'
    .. "Content-Type: image/jpeg\r\n\r\n" .. bytes .. "\r\n--" .. boundary .. "--\r\n"
end

function request()
  local key, _, n = next_pair()
  return wrk.format("POST", "/api/posts",
    { ["X-API-Key"] = key, ["Content-Type"] = "multipart/form-data; boundary=" .. boundary },
    bodies[n % #bodies + 1])
end
