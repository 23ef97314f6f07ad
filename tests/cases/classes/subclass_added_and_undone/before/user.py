from m import Base
